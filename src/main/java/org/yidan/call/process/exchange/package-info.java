/** What passes between forms, process and records: who sent which answers, and the variables that follow from a call's record. */
@NullMarked
package org.yidan.call.process.exchange;

import org.jspecify.annotations.NullMarked;
