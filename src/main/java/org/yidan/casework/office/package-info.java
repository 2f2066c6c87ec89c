/**
 * Kinds of cases without code (ADR 0069): a process whose model says its number series, who begins it, who leads and what it is
 * called is a case like any other, from the start form to the outcome of its end event. What a model says is
 * {@link org.yidan.casework.office.OfficeModel}; the kinds with their posts are kept by {@link org.yidan.casework.office.OfficeKinds}.
 */
@NamedInterface("office")
@NullMarked
package org.yidan.casework.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
