/** The page of an impact run: what it touches, the staffing office's choices, and the report as a file. */
@NullMarked
package org.yidan.adjustment.carryover.web;

import org.jspecify.annotations.NullMarked;
