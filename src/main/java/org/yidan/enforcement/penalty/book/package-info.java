/**
 * What all desks of penalty cases share: the locked case, the journal, documents, answers and the ledger.
 */
@NullMarked
package org.yidan.enforcement.penalty.book;

import org.jspecify.annotations.NullMarked;
