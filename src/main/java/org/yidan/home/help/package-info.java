/** The guides for staff, auditors and designers as pages, made from the Markdown of {@code docs/user-guide} when they are asked for. */
@NullMarked
package org.yidan.home.help;

import org.jspecify.annotations.NullMarked;
