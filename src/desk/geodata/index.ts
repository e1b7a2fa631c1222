export { makeGeodata } from './make-geodata';
