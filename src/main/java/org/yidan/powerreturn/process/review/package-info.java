/** ReturnOpinions, assessment, support and legality, as the engine calls them. */
@NullMarked
package org.yidan.powerreturn.process.review;

import org.jspecify.annotations.NullMarked;
