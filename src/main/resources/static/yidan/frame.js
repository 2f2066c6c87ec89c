// What every page of ours has: the bar that unfolds, the switch of the language, the end of a session, and a word when a
// pasted text was too long.
import { watchBar } from './bar.js';
import { watchSession } from './session.js';
import { sayWhatIsCut } from './cut.js';
import './language-switch.js';

watchBar();
watchSession();
sayWhatIsCut();
