/** The page on which cases are moved, and its report as a file. */
@NullMarked
package org.yidan.designer.migration.web;

import org.jspecify.annotations.NullMarked;
