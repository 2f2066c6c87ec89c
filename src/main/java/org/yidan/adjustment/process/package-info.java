/** The engine's side of adjustments: the words of their models and the variables gateways read. */
@NullMarked
package org.yidan.adjustment.process;

import org.jspecify.annotations.NullMarked;
