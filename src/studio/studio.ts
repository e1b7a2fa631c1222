/** The studio's page: starts it. */
import { StudioApp } from './studio-app';

new StudioApp();
