/** Whose steps those of a call, of a request to change it and of a ruling are, whatever a model says. */
@NullMarked
package org.yidan.call.process.steps;

import org.jspecify.annotations.NullMarked;
