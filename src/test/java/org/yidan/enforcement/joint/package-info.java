/** Scenarios of joint enforcement, walked as its units do (RULES 2). */
@NullMarked
package org.yidan.enforcement.joint;

import org.jspecify.annotations.NullMarked;
