/** Corrections, measures on things and transfers: the steps of the model by name. */
@NullMarked
package org.yidan.enforcement.process.joint.measures;

import org.jspecify.annotations.NullMarked;
