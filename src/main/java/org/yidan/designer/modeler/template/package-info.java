/** Element templates of Camunda Modeler: a kind of element each, filled by choices instead of by typing expressions. */
@NullMarked
package org.yidan.designer.modeler.template;

import org.jspecify.annotations.NullMarked;
