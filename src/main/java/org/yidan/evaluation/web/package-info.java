/** Pages of the accountability ledger, for those who oversee. */
@NullMarked
package org.yidan.evaluation.web;

import org.jspecify.annotations.NullMarked;
