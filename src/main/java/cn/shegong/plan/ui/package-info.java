/** The page 探访计划. */
package cn.shegong.plan.ui;
