/** The page 政策参数. */
package cn.shegong.policy.ui;
