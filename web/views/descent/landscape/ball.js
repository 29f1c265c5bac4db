// A ball on the landscape.

import { HEIGHT } from './orbit.js';

/**
 * @typedef {import('./orbit.js').Camera} Camera
 * @typedef {{x: number, height: number, z: number}} Place  height: 0 to 1
 */

const VERTEX = `
varying vec3 vNormal;
void main() {
  vNormal = normalize(mat3(modelViewMatrix) * normal);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = `
precision highp float;
uniform vec4 colour;
varying vec3 vNormal;
void main() {
  vec3 n = normalize(vNormal);
  vec3 light = normalize(vec3(-0.45, 0.7, 0.6));
  float shine = pow(max(0.0, dot(reflect(-light, n), vec3(0.0, 0.0, 1.0))), 24.0);
  vec3 lit = colour.rgb * (0.62 + 0.5 * max(0.0, dot(n, light))) + vec3(0.55 * shine);
  float rim = smoothstep(0.34, 0.5, n.z);
  gl_FragColor = vec4(mix(vec3(0.07, 0.03, 0.1), min(lit, 1.0), rim), 1.0) * colour.a;
}`;

/**
 * A ball of the same size on the screen everywhere, pale where hills hide it.
 *
 * @param {any} three
 * @param {any} sphere
 */
export function createBall(three, sphere) {
  const looks = [true, false].map((isHidden) => new three.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    premultipliedAlpha: true,
    depthFunc: isHidden ? three.GreaterDepth : three.LessEqualDepth,
    depthWrite: !isHidden,
    uniforms: { colour: { value: new three.Vector4() } },
  }));
  const meshes = looks.map((look, order) => {
    const mesh = new three.Mesh(sphere, look);
    mesh.frustumCulled = false;
    mesh.renderOrder = 5 + order;
    return mesh;
  });

  return {
    meshes,

    /** @param {Place|null} place @param {Camera} view @param {number} radius  at depth 1 */
    place(place, view, radius) {
      meshes.forEach((mesh) => {
        mesh.visible = place !== null;
        if (place) {
          const y = place.height * HEIGHT;
          const size = radius * view.project(place.x, y, place.z).depth;
          mesh.position.set(place.x, y + 0.85 * size, place.z);
          mesh.scale.setScalar(size);
          mesh.updateMatrixWorld();
        }
      });
    },

    /** @param {number[]} colour */
    paint([red, green, blue]) {
      looks[0].uniforms.colour.value.set(red / 255, green / 255, blue / 255, 0.4);
      looks[1].uniforms.colour.value.set(red / 255, green / 255, blue / 255, 1);
    },

    dispose() {
      looks.forEach((look) => look.dispose());
    },
  };
}
