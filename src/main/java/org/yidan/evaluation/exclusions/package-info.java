/**
 * Time that counts for nobody: outages and force majeure, entered by the staffing office or the inspector with their basis, never
 * changed, taken back by a row of their own. What was due then is left out of every rate and listed beside it.
 */
@NullMarked
package org.yidan.evaluation.exclusions;

import org.jspecify.annotations.NullMarked;
