/** Draft, impact, notice, publication and switch, as the engine calls them. */
@NullMarked
package org.yidan.powerreturn.process.listing;

import org.jspecify.annotations.NullMarked;
