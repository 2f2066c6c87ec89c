/** Application, acceptance, merging and the requests of applicants, as the engine calls them. */
@NullMarked
package org.yidan.powerreturn.process.application;

import org.jspecify.annotations.NullMarked;
