/** The shield, the log-in and the rights on tasks, tried from outside over HTTP. */
@org.jspecify.annotations.NullUnmarked
package org.yidan.engine;
