/** The page of outages and force majeure. */
@NullMarked
package org.yidan.evaluation.exclusions.web;

import org.jspecify.annotations.NullMarked;
