// What every page of ours has: the bar that unfolds, the switch of the language, the end of a session, a word when a
// pasted text was too long, and one while work takes long.
import { watchBar } from './bar.js';
import { watchSession } from './session.js';
import { sayWhatIsCut } from './cut.js';
import { sayWhatTakesLong } from './busy.js';
import './language-switch.js';

watchBar();
watchSession();
sayWhatIsCut();
sayWhatTakesLong();
