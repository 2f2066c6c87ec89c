/** Who may reach which path. */
@NullMarked
package org.yidan.engine.login;

import org.jspecify.annotations.NullMarked;
