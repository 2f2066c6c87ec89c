/** How answers of forms enter the engine, and how texts of people reach forms. */
@NullMarked
package org.yidan.engine.forms;

import org.jspecify.annotations.NullMarked;
