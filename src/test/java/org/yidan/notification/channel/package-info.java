/** The ways out of the house. */
@org.jspecify.annotations.NullUnmarked
package org.yidan.notification.channel;
