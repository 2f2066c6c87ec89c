/** Tests of the neighbour package of the same name. */
@NullMarked
package org.yidan.organization.intake;

import org.jspecify.annotations.NullMarked;
