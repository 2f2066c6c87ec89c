/** Tests of what the call's models, forms and decisions promise each other; they read the files, most without starting anything. */
@NullMarked
package org.yidan.call.process;

import org.jspecify.annotations.NullMarked;
