/** Tests of the list's endpoints and pages. */
@NullMarked
package org.yidan.catalog.web;

import org.jspecify.annotations.NullMarked;
