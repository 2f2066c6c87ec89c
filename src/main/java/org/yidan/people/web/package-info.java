/** The pages of {@code /organization}: the tree, a unit, a person, and the forms on them. */
@NullMarked
package org.yidan.people.web;

import org.jspecify.annotations.NullMarked;
