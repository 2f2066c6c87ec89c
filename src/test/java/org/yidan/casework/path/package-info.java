/** The way through a model, told from visits. */
@NullMarked
package org.yidan.casework.path;

import org.jspecify.annotations.NullMarked;
