/**
 * Forms as they were sent, with the labels of the version of the form that was used and options by their words
 * ({@link org.yidan.casework.forms.FilledForms}); what RULES 9 protects is masked for those who need not know it.
 */
@NamedInterface("forms")
@NullMarked
package org.yidan.casework.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
