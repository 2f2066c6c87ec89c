/** Tests the accountability ledger against the real database. */
@NullMarked
package org.yidan.evaluation;

import org.jspecify.annotations.NullMarked;
