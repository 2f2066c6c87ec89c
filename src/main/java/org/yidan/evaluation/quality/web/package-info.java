/** The pages of assessments: runs, one run with its rows, objections, and officers required. */
@NullMarked
package org.yidan.evaluation.quality.web;

import org.jspecify.annotations.NullMarked;
