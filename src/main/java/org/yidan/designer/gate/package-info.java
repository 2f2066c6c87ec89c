/**
 * The rules at the server: files of a deployment are read into trees, the facts are gathered from the running application, and what
 * the rules find is said to the engine's shield.
 */
@NullMarked
package org.yidan.designer.gate;

import org.jspecify.annotations.NullMarked;
