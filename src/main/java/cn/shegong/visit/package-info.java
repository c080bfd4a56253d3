/** Home visits: who went to which household when, whom they met, what they found, did and promised. */
package cn.shegong.visit;
