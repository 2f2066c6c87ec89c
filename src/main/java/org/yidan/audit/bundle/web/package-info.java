/** The bundles of cases for auditors: the page {@code /audit/bundles}, the download of one case and of a month. */
@NullMarked
package org.yidan.audit.bundle.web;

import org.jspecify.annotations.NullMarked;
