/** When the checklists of joint tasks and penalty cases begin and end; {@link org.yidan.casework.guide} keeps them. */
@NullMarked
package org.yidan.enforcement.guide;

import org.jspecify.annotations.NullMarked;
