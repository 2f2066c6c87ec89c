/** What may come in before anybody has looked at it, tried from outside over sockets. */
@org.jspecify.annotations.NullUnmarked
package org.yidan.engine.gate;
