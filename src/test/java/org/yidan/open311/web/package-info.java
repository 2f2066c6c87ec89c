/** The edge of the intake from outside. */
@org.jspecify.annotations.NullUnmarked
package org.yidan.open311.web;
