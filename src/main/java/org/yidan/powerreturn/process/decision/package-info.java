/** The decision and the superior, as the engine calls them. */
@NullMarked
package org.yidan.powerreturn.process.decision;

import org.jspecify.annotations.NullMarked;
