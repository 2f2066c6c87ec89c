/** Delegates and listeners from the guide to the review after six months. */
@NullMarked
package org.yidan.adjustment.process.publication;

import org.jspecify.annotations.NullMarked;
