/** The edge of cases: the page of one case ({@link org.yidan.casework.web.CasePageController}) and its attachments. */
@NullMarked
package org.yidan.casework.web;

import org.jspecify.annotations.NullMarked;
