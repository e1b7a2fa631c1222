/** Static twins of the map, for build scripts: read the files, derive a snapshot, make of it what is wanted. */
export { toAltText } from './alt-text';
export { toBareSvg, type BareOptions } from './bare-svg';
export { toCardSvg, type CardOptions } from './card-svg';
export { toCsvSnapshot } from './csv-snapshot';
export { deriveSnapshot, type Snapshot } from './derive-snapshot';
export { toHtmlSnapshot, type HtmlOptions } from './html-snapshot';
export { parseSnapshotSource, type SnapshotFiles, type SnapshotSource, type SourceFile } from './parse-source';
export { CARD_SIZES, toPngSnapshot, type PngOptions, type PngSnapshot } from './png-snapshot';
export { readSnapshotFiles } from './read-files';
export { toSummary } from './summary';
export { toSvgSnapshot, type SvgOptions } from './svg-snapshot';
