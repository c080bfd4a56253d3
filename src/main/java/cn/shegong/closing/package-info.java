/** Closed months: what was counted stays as it was; what comes later is told apart. */
package cn.shegong.closing;
