// Welcome as Yidan sets it up: Chinese first, under our name, by the clock of the office.
import '../../tasklist/yidan/office-time.js';
import { settings } from '../../../../yidan/webapps.js';

export default settings('welcome');
