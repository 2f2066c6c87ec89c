/** The rules of the designers: their pages, the files the application ships, four hundred specimens, and the server. */
@NullMarked
package org.yidan.designer.rules;

import org.jspecify.annotations.NullMarked;
