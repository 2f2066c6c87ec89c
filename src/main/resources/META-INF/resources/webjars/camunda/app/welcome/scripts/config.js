// Welcome as Yidan sets it up: Chinese first, under our name.
import { settings } from '../../../../yidan/webapps.js';

export default settings('welcome');
