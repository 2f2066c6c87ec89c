/** Rules of feedback, survey and rework, tested without the application. */
@NullMarked
package org.yidan.call.feedback;

import org.jspecify.annotations.NullMarked;
