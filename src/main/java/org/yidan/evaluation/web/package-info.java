/** Pages of the evaluation: the rooms that its navigation lists, and the page of what was blocked before it was a call. */
@NullMarked
package org.yidan.evaluation.web;

import org.jspecify.annotations.NullMarked;
