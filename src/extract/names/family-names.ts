import { wordSet } from '../text/word-set.ts';

/** Family names that stand before the given name. */
export const FAMILIES = wordSet(
  'Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Xi Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Tan Kim Park Lee Nguyen Tran Mao Bo Wen Qian Qin Jin Kong Bai Cui Kang Qiu Gu Hou Shao Meng Duan Lei Yin Lai Gong Pang Niu Hao Tao Zou Xiong Zhuang Geng Nie Choi Jung Jeong Cho Yoon Jang Lim Seo Shin Kwon Hwang Ahn Bae Baek Roh Ryu Hong Heo Yoo Oh Moon Nam Noh Chung Song Yun Byun Chae Cha Goh Tsai',
);
